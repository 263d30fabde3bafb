import type { Adapter } from '../adapter';
import { inner, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

/** Log files of CloudTrail, and what `aws cloudtrail lookup-events` prints. */
export const cloudTrail: Adapter = {
  id: 'cloudtrail',
  title: 'AWS CloudTrail',

  detect(source) {
    return source.isJsonWith(/"[eE]ventTime"\s*:/, /"[eE]ventName"\s*:/) ? 0.95 : 0;
  },

  parse({ values }) {
    return recordsIn(values, 'Records', 'Events').map(fromRecord);
  },
};

function fromRecord(record: Fields): ImportedEvent {
  const name = textAt(record, 'eventName', 'EventName') ?? 'Event';
  const service = (textAt(record, 'eventSource', 'EventSource') ?? '').replace(/\.amazonaws\.com$/, '');
  const identity = inner(record, 'userIdentity');
  const arn = textAt(identity, 'arn');
  const author =
    textAt(record, 'Username') ??
    textAt(identity, 'userName') ??
    arn?.split('/').at(-1) ??
    textAt(identity, 'invokedBy');
  const region = textAt(record, 'awsRegion');
  const error = textAt(record, 'errorCode');
  const text = `${name} (${[service, region].filter((part) => part !== undefined && part !== '').join(', ')})`;
  return eventAt(timeAt(record, 'eventTime', 'EventTime'), error === undefined ? text : `${text} failed: ${error}`, {
    author,
    isBot: textAt(identity, 'type') === 'AWSService',
    isNoise: /^(?:Describe|List|Get|Head|Lookup|AssumeRole)/.test(name) && error === undefined,
  });
}
