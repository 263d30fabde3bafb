import { strictEqual } from 'node:assert/strict';
import { setMetadata, setStatus } from '../../../../src/core/rules/edits/setMetadata';
import { edited, read } from '../support';

const withStatus = (text: string): string => edited(text, [setStatus(read(text), 'in-review')]);

describe('setStatus', () => {
  it('replaces the status where it stands', () => {
    strictEqual(
      withStatus('---\ntitle: X\nstatus: draft # so far\n---\n\n# X\n'),
      '---\ntitle: X\nstatus: in-review # so far\n---\n\n# X\n',
    );
    strictEqual(
      withStatus('# X\n\n**Status**: Draft\n\n## Summary\n\nShort.\n'),
      '# X\n\n**Status**: in-review\n\n## Summary\n\nShort.\n',
    );
  });

  it('adds it to front matter', () => {
    strictEqual(withStatus('---\ntitle: X\n---\n\n# X\n'), '---\ntitle: X\nstatus: in-review\n---\n\n# X\n');
    strictEqual(withStatus('---\ntitle: X\nstatus:\n---\n\n# X\n'), '---\ntitle: X\nstatus: in-review\n---\n\n# X\n');
    strictEqual(withStatus('+++\ntitle = "X"\n+++\n\n# X\n'), '+++\ntitle = "X"\nstatus = "in-review"\n+++\n\n# X\n');
  });

  it('begins front matter, with the line ends of the document', () => {
    strictEqual(withStatus('# X\r\n'), '---\r\nstatus: in-review\r\n---\r\n\r\n# X\r\n');
    strictEqual(withStatus(''), '---\nstatus: in-review\n---\n\n');
  });

  it('is read back', () => {
    for (const text of ['', '# X\n', '---\ntitle: X\n---\n', '+++\ntitle = "X"\n+++\n']) {
      strictEqual(read(withStatus(text)).metadata.status?.value, 'in-review', text);
    }
  });
});

describe('setMetadata', () => {
  it('sets other keys the same way', () => {
    const text = '---\ntitle: X\nseverity: # how bad\n---\n';
    strictEqual(
      edited(text, [setMetadata(read(text), 'severity', 'SEV-2')]),
      '---\ntitle: X\nseverity: SEV-2 # how bad\n---\n',
    );
  });
});
