import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import type { Config } from '../../../src/core/config/config';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { documentHtml } from '../../../src/core/publish/documentHtml';
import { messageKinds, messageOf } from '../../../src/core/publish/messages';
import type { ChangeKind } from '../../../src/core/publish/publicChange';
import { exportSource } from '../../../src/core/publish/exportSource';
import { publicVersion } from '../../../src/core/publish/publicVersion';
import type { Audience } from '../../../src/core/publish/redactor';

interface Made {
  readonly config?: Partial<Config>;
  readonly audience?: Audience;
  readonly kept?: readonly ChangeKind[];
}

function made(text: string, { config = {}, audience = 'public', kept = [] }: Made = {}) {
  const policy = { ...defaultConfig, ...config };
  const postmortem = new PostmortemReader().read(text);
  return publicVersion(postmortem, policy, { audience, kept: new Set(kept) });
}

function publicText(text: string, options?: Made): string {
  return made(text, options).text;
}

describe('publicVersion', () => {
  it('leaves a document without anything internal as it is', () => {
    const text = '# Slow checkout\n\n## Impact\n\n40 users waited *long*.\n';
    deepStrictEqual(made(text), { text, changes: [], problems: [] });
  });

  it('leaves out what is marked, with the blank line', () => {
    strictEqual(publicText('a\n\n<!-- internal -->\n\nb\n\n<!-- /internal -->\n\nc\n'), 'a\n\nc\n');
  });

  it('leaves out what follows an open mark', () => {
    const { text, problems } = made('a\n\n<!-- internal -->\nb\n');
    strictEqual(text, 'a\n\n');
    strictEqual(problems.length, 1);
  });

  it('leaves out sections by kind and by heading', () => {
    const text = '# T\n\n## Responders\n\nAna\n\n### Rota\n\nx\n\n## Impact\n\ny\n\n## Open questions\n\nz\n';
    strictEqual(
      publicText(text, { config: { internalSections: ['people', 'open questions'] } }),
      '# T\n\n## Impact\n\ny\n\n',
    );
  });

  it('keeps of the front matter what tells readers outside what happened', () => {
    strictEqual(
      publicText('---\ntitle: Slow\n# for us\nauthors:\n  - Ana Ruiz\nseverity: SEV-2\nticket: OPS-1\n---\n\n# Slow\n'),
      '---\ntitle: Slow\nseverity: SEV-2\n---\n\n# Slow\n',
    );
  });

  it('names people by their roles, the same everywhere', () => {
    const text =
      '# T\n\n## Roles\n\n- Incident commander: Ana Ruiz\n- Scribe: Ben Okoro\n\n## Summary\n\nAna paged Ben. @ana saw Okoro’s note; Ana Ruiz agreed.\n';
    const summary = publicText(text).split('## Summary\n\n')[1];
    strictEqual(summary, 'Incident commander paged Scribe. Responder saw Scribe’s note; Incident commander agreed.\n');
  });

  it('numbers people whose roles nobody knows', () => {
    const text = '---\nauthors: [Ana Ruiz, Ben Okoro]\n---\n\nRuiz paged Okoro.\n';
    strictEqual(publicText(text).split('---\n\n')[1], 'Responder 1 paged Responder 2.\n');
  });

  it('asks for a look where a name is an ordinary word, and leaves the word alone', () => {
    const text = '---\nauthors: [Mark Will]\n---\n\nWill restarted it. We will mark the host. May 4.\n';
    const { text: result, changes } = made(text);
    strictEqual(result.split('---\n\n')[1], 'Responder 1 restarted it. We will mark the host. May 4.\n');
    deepStrictEqual(
      changes.filter(({ kind }) => kind === 'person').map(({ unsure }) => unsure),
      [true],
    );
  });

  it('replaces addresses, hosts, tickets, channels and links that lead inside', () => {
    strictEqual(
      publicText(
        'See [the page](https://wiki.corp.example/x) and [thread](https://acme.slack.com/archives/C1), OPS-12, #inc-db, 10.1.2.3, db-1.prod.internal and ana@example.com. [Docs](https://example.com/docs).\n',
      ),
      'See the page and thread, ‹ticket›, ‹chat channel›, ‹IP address›, ‹internal host› and ‹e-mail address›. [Docs](https://example.com/docs).\n',
    );
  });

  it('takes no severity or standard for a ticket', () => {
    const text = 'SEV-2 with UTF-8, TLS-1 and SHA-256.\n';
    strictEqual(publicText(text), text);
  });

  it('removes definitions that lead inside, and the brackets that use them', () => {
    strictEqual(publicText('A [b][c].\n\n[c]: https://grafana.example.com/d/1\n'), 'A b.\n\n');
  });

  it('lets colleagues see hosts and tickets, but no secrets and comments', () => {
    strictEqual(
      publicText('OPS-12 on 10.1.2.3 <!-- note -->by ana@example.com\n', { audience: 'company' }),
      'OPS-12 on 10.1.2.3 by ‹e-mail address›\n',
    );
  });

  it('keeps what a person decides to keep, except what is marked', () => {
    strictEqual(publicText('OPS-12 <!-- internal -->x<!-- /internal -->\n', { kept: ['ticket', 'mark'] }), 'OPS-12 \n');
  });

  it('says the team’s own terms and hosts to nobody', () => {
    strictEqual(
      publicText('Project  Heron moved api.heron.example and db-main.\n', {
        config: { internalTerms: ['project heron'], internalHosts: ['heron.example', 'db-main'] },
      }),
      '‹left out› moved ‹internal host› and ‹internal host›.\n',
    );
  });

  it('leaves out a block that shows by roundabout ways what must not be seen', () => {
    const { text, changes } = made('Ask ana&#64;example.com.\n\nFine.\n');
    strictEqual(text, '‹left out›\n\nFine.\n');
    deepStrictEqual(
      changes.map(({ unsure }) => unsure),
      [true],
    );
  });

  it('leaves wording that regulators ask for alone', () => {
    const text = '# Notice\n\nOn 4 March 2026 personal data of 40 people was disclosed (Article 33).\n';
    strictEqual(publicText(text), text);
  });

  it('gives changes that lead from the document to the version', () => {
    const text = 'OPS-12 <!-- x -->and ana@example.com\n';
    const { changes } = made(text);
    deepStrictEqual(
      changes.map(({ kind, span, newText }) => [kind, text.slice(span.start, span.end), newText]),
      [
        ['ticket', 'OPS-12', '‹ticket›'],
        ['comment', '<!-- x -->', ''],
        ['e-mail', 'ana@example.com', '‹e-mail address›'],
      ],
    );
  });
});

describe('nothing internal', () => {
  const guarded = [
    'Zebulon Quirke',
    'Quirke',
    'zq@corp.example',
    '10.20.30.40',
    'core.db.internal',
    'ZQX-4711',
    'Plan Osprey',
  ];
  const config = { internalTerms: ['Plan Osprey'], internalHosts: ['corp.example'] };
  const piece = fc.oneof(
    fc.constantFrom(...guarded.map((word) => ` ${word} `)),
    fc.constantFrom(
      '# H\n\n',
      '\n\n',
      '\n',
      ' ',
      '- 10:00 ',
      '| a | b |\n| - | - |\n| ',
      ' |',
      '**',
      '_',
      '`',
      '```\n',
      '> ',
      '[',
      '](https://wiki.corp.example/p)',
      '](#a)',
      '<b>',
      '<!--',
      '-->',
      '&amp;',
      '\\',
      '(',
      ')',
      'the ',
      '## Timeline\n\n',
    ),
  );
  const inner = 'SECRETWORD';

  it('is found in any output, wherever it stood', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(25), (parts, place) => {
        const marks = `\n<!-- internal -->${inner} ${guarded.join(' ')}<!-- /internal -->\n`;
        const body = [...parts.slice(0, place), marks, ...parts.slice(place)].join('');
        const text = `---\nauthors: [Zebulon Quirke]\n---\n\n${body}\n`;
        const policy = { ...defaultConfig, ...config };
        const reader = new PostmortemReader();
        const version = publicVersion(reader.read(text), policy, { audience: 'public', kept: new Set() });
        const shown = reader.read(version.text);
        const outputs = [version.text, documentHtml(shown), ...messageKinds.map((kind) => messageOf(shown, kind))];
        const source = reader.read(text);
        const ownPage = documentHtml(reader.read(exportSource(source, policy, 'html')));
        ok(!ownPage.includes(inner), ownPage);
        outputs.push(messageOf(reader.read(exportSource(source, policy, 'status')), 'status'));
        for (const output of outputs)
          for (const word of [inner, ...guarded])
            ok(!output.toLowerCase().includes(word.toLowerCase()), `${word} in ${output}`);
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 100) },
    );
  });
});
