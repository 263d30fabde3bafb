import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { recognise, type Recognition } from '../../../src/core/postmortem/recognise';
import { builtInTemplates } from '../../../src/core/templates/builtInTemplates';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';

const decide = (path: string, text: string): Recognition =>
  recognise(path, new PostmortemReader().read(text), defaultConfig);
const told =
  '# Outage of the checkout\n\n## Impact\n\n40 users\n\n## Timeline\n\n- 10:00 failed\n- 10:20 recovered\n\n## Root cause\n\nA full disk.\n';

describe('recognise', () => {
  it('lets the person decide in front matter', () => {
    deepStrictEqual(
      [
        decide('notes/a.md', '---\ntype: postmortem\n---\n').by,
        decide('notes/a.md', '---\npostmortem: true\n---\n').isPostmortem,
      ],
      ['person', true],
    );
    strictEqual(decide('postmortems/a.md', `---\npostmortem: false\n---\n${told}`).isPostmortem, false);
  });

  it('goes by location', () => {
    deepStrictEqual(
      [decide('docs/postmortems/a.md', 'text').isPostmortem, decide('docs/postmortems/a.md', 'text').by],
      [true, 'location'],
    );
    strictEqual(decide('node_modules/x/postmortem.md', told).isPostmortem, false);
  });

  it('does not take the page about a folder or its template for one', () => {
    strictEqual(decide('postmortems/README.md', '# Our postmortems\n\nHow we write them.\n').isPostmortem, false);
    strictEqual(decide('postmortems/template.md', '# Title\n').isPostmortem, false);
  });

  it('does not take a template of the team for one, whatever it says', () => {
    const config = { ...defaultConfig, templatesFolder: './postmortems/forms/' };
    const postmortem = new PostmortemReader().read(`---\npostmortem: true\n---\n${told}`);
    strictEqual(recognise('postmortems/forms/short.md', postmortem, config).isPostmortem, false);
    strictEqual(recognise('postmortems/forms.md', postmortem, config).isPostmortem, true);
  });

  it('goes by content only when it can hardly be anything else', () => {
    strictEqual(decide('docs/checkout.md', told).by, 'content');
    strictEqual(decide('README.md', told).by, 'content');
  });

  it('takes a new document for one before anything is written', () => {
    for (const template of builtInTemplates) {
      const { text } = fillTemplate(template, {
        title: 'Checkout slow',
        date: '2026-03-04',
        time: undefined,
        severity: undefined,
        zone: undefined,
      });
      strictEqual(decide('docs/2026-03-04-checkout-slow.md', text).by, 'content', template.id);
    }
  });

  it('leaves readmes, changelogs, notes, minutes and manuals alone', () => {
    const others: Record<string, string> = {
      'README.md': '# Tool\n\n## Overview\n\nWhat it does.\n\n## Background\n\nWhy.\n\n## References\n\n- a link\n',
      'CHANGELOG.md':
        '# Changelog\n\n## 1.2.0 - 2026-03-04\n\n### Fixes\n\n- Fix the outage page\n\n## 1.1.0 - 2026-02-01\n\n### Fixes\n\n- a\n',
      'notes/minutes.md':
        '# Minutes 2026-03-04\n\n## Attendees\n\n- Ines\n\n## Action items\n\n- [ ] Order chairs (owner: Ben)\n\n## Timeline\n\n- 10:00 start\n- 11:00 end\n',
      'docs/runbook.md': '# Restart the shard\n\n## Impact\n\nNone.\n\n## Resolution\n\n1. Restart\n',
      'notes/plan.md':
        '# Plan\n\n## Summary\n\na\n\n## Timeline\n\n- 2026-03-04 begin\n- 2026-04-01 end\n\n## Next steps\n\n- a\n',
    };
    for (const [path, text] of Object.entries(others)) strictEqual(decide(path, text).isPostmortem, false, path);
  });

  it('says why', () => {
    strictEqual(
      decide('docs/a.md', 'text').reason,
      'Neither its path nor its content tells: it has 0 sections of a postmortem.',
    );
  });
});
