import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { suppressHere } from '../../../src/core/rules/edits/suppressFinding';
import { findingCodes } from '../../../src/core/rules/findingCode';
import { lint } from '../../../src/core/rules/lint';
import { readinessOf } from '../../../src/core/rules/readiness';
import { safeEdits } from '../../../src/core/rules/safeEdits';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { documents, freshTemplates, troubled } from './fixtures';
import { answered, check, edited, read, today } from './support';

describe('every finding', function () {
  this.timeout(30_000);

  it('has a place, a message in one or two sentences and a question or a way out', () => {
    for (const text of documents) {
      for (const { code, message, span, related = [] } of check(text)) {
        ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, code);
        for (const place of related) ok(place.span.end <= text.length && place.message !== '', code);
        ok(message.length > 20 && message.length < 420, `${code}: ${message.length} ${message}`);
        ok(!/\bundefined\b|\bNaN\b|\bnull\b/.test(message), message);
      }
    }
  });

  it('comes in document order, once', () => {
    for (const text of documents) {
      const findings = check(text);
      const starts = findings.map(({ span }) => span.start);
      deepStrictEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      );
      const keys = findings.map(({ code, span, message }) => `${code} ${span.start} ${message}`);
      deepStrictEqual(keys, [...new Set(keys)]);
    }
  });

  it('is answered by each of its fixes, which bring no other one', () => {
    let count = 0;
    for (const text of documents) {
      for (const finding of check(text)) {
        for (const fix of finding.fixes) {
          // Words of blame have many answers, tested with the matcher; a new section is the beginning of an answer.
          if (finding.code.startsWith('blame-')) continue;
          answered(text, edited(text, fix.edits), finding, fix);
          count++;
        }
      }
    }
    ok(count > 200, String(count));
  });

  it('can be suppressed where it stands', () => {
    for (const text of documents) {
      for (const { code, span } of check(text)) {
        const after = edited(text, suppressHere(read(text), code, span.start));
        const left = check(after).filter((finding) => finding.code === code).length;
        ok(
          left < check(text).filter((finding) => finding.code === code).length,
          `${code} at ${text.slice(span.start, span.end)}\n${after}`,
        );
      }
    }
  });
});

describe('safe fixes', () => {
  it('come to rest when applied again and again', () => {
    for (const text of troubled) {
      let now = text;
      for (let round = 0; round < 10; round++) now = edited(now, safeEdits(check(now)));
      deepStrictEqual(safeEdits(check(now)), []);
    }
  });
});

describe('a new document', () => {
  it('gets only gentle advice', () => {
    for (const text of freshTemplates) {
      deepStrictEqual(
        check(text)
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(({ code, message }) => `${code}: ${message}`),
        [],
      );
    }
  });
});

describe('lint', function () {
  this.timeout(30_000);

  const pieces = fc.constantFrom(
    ...troubled.flatMap((text) => text.split(/(?<=\n)/)),
    '\r',
    '| ',
    '<!-- postmortem-disable -->\n',
    '<!-- ',
    '```\n',
    '---\n',
    '> ',
    '  ',
    '- ',
    '25:99 AM ',
    '🔥',
    '\u0000',
  );

  it('never throws, and its fixes stay inside the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const postmortem = read(text);
        const findings = check(text);
        for (const { fixes } of findings) for (const fix of fixes) edited(text, fix.edits);
        for (const { code, span } of findings) edited(text, suppressHere(postmortem, code, span.start));
        readinessOf({ postmortem, config: defaultConfig, today }, findings);
      }),
      { numRuns: 150 },
    );
  });

  it('finds after any edits what it finds in a text read for the first time', () => {
    const runsOfUnits = fc.constantFrom(
      '| Time | Event |\n|---|---|\n| 09:58 | TBD |\n| 10:00 | Tom should have looked |\n| 10:00 | paged |\n| 9:30 | all clear |\n',
      '| 25:99 | someone carelessly broke some requests |\n| 10:05 | all clear for 5 minutes |\n',
      '| Action | Owner | Due |\n|---|---|---|\n| Fix it | Ben, Ann | 2026-03-01 |\n| Improve | TODO | |\n| Raise it | | |\n',
      '- 10:01 paged\n- 10:02 (PST) he forgot the flag\n- 10:03 all clear\n- 9:06 closed\n',
      '- [ ] First @ines\n- [ ] Be more careful (due: 2026-03-02)\n- [x] Third OPS-1\n- [ ] TBD\n',
    );
    const part = fc.oneof(pieces, pieces, runsOfUnits);
    const edit = fc.record({ at: fc.nat(2000), remove: fc.oneof(fc.nat(3), fc.nat(60)), insert: part });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.array(edit, { minLength: 1, maxLength: 4 }), (parts, edits) => {
        const reader = new PostmortemReader();
        let text = parts.join('');
        reader.read(text);
        for (const { at, remove, insert } of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + insert + text.slice(place + remove);
          deepStrictEqual(lint({ postmortem: reader.read(text), config: defaultConfig, today }), check(text));
        }
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 60) },
    );
  });

  it('takes its time in proportion to the text', () => {
    // Each of these took half a minute or more while a rule compared everything with everything.
    for (const text of [
      `# X\n\n${'## Impact\n\n'.repeat(4000)}`,
      `# X\n\n${'<!-- postmortem-disable timeline-gap -->\n\nTBD\n\n'.repeat(2000)}`,
      `# X\n\n## Actions\n\n${'- TBD TODO: x (owner: TBD)\n'.repeat(1500)}`,
    ]) {
      ok(check(text).length > 0);
    }
  });

  it('knows only the codes of the contract', () => {
    const known = new Set<string>(findingCodes);
    for (const text of documents) for (const { code } of check(text)) ok(known.has(code));
  });
});
