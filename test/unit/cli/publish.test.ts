import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from './command';

const outage = `---
title: Slow checkout
date: 2026-03-04
status: final
authors: [Ana Ruiz]
---

# Slow checkout

## Summary

Ana found that checkout was slow. <!-- internal -->Initech noticed first.<!-- /internal -->

## Impact

40 users gave up.

## Timeline (UTC)

- 2026-03-04 10:00 Queries slow down
- 2026-03-04 11:00 Queries are fast again

## Root causes

An index was missing.
`;

describe('postmortem publish and export', function () {
  // Each run starts a process.
  this.timeout(60_000);
  const command = new Command();
  before(() => command.build());
  afterEach(() => command.clear());
  after(() => command.dispose());

  it('prints the version for others, and leaves the document alone', () => {
    command.write('a.md', outage);
    const { status, stdout } = command.run(['publish', 'a.md', '--format', 'markdown']);
    strictEqual(status, 0);
    match(stdout, /^---\ntitle: Slow checkout\ndate: 2026-03-04\nstatus: final\n---\n/);
    match(stdout, /\nResponder 1 found that checkout was slow\. \n/);
    ok(!/Ana|Ruiz|Initech|internal/.test(stdout), stdout);
    strictEqual(command.read('a.md'), outage);
  });

  it('writes a folder with an index, a feed and names that tell nothing', () => {
    command.write('postmortems/initech-broke.md', outage);
    command.write('postmortems/b.md', outage.replace('status: final', 'status: draft'));
    const { status, stdout, stderr } = command.run(['publish', 'postmortems', '--out', 'site']);
    deepStrictEqual([status, stdout], [0, 'site/2026-03-04-slow-checkout.html\nsite/index.html\nsite/feed.xml\n']);
    match(stderr, /postmortems\/b\.md: left out because its status is draft/);
    for (const name of ['2026-03-04-slow-checkout.html', 'index.html', 'feed.xml'])
      ok(!/Ana|Ruiz|initech/i.test(command.read(`site/${name}`)), name);
    // Once more: what was made here is replaced.
    strictEqual(command.run(['publish', 'postmortems', '--out', 'site']).status, 0);
  });

  it('does not publish a document with an open mark, and says where', () => {
    command.write('a.md', outage.replace('<!-- /internal -->', ''));
    const { status, stdout, stderr } = command.run(['publish', 'a.md', '--out', 'site']);
    deepStrictEqual([status, stdout], [2, '']);
    match(stderr, /^postmortem: a\.md:12:35: This internal block is never closed/);
  });

  it('overwrites no file of anybody else', () => {
    command.write('a.md', outage);
    command.write('a.public.md', 'mine\n');
    const { status, stderr } = command.run(['publish', 'a.md', '--beside']);
    strictEqual(status, 2);
    strictEqual(stderr, 'postmortem: a.public.md: exists already and was not made here; nothing was overwritten\n');
    strictEqual(command.read('a.public.md'), 'mine\n');
  });

  it('says which versions are behind their documents', () => {
    command.write('a.md', outage);
    strictEqual(command.run(['publish', 'a.md', '--beside']).stdout, 'a.public.md\n');
    deepStrictEqual(command.run(['publish', '--check', 'a.md']), { status: 0, stdout: '', stderr: '' });
    command.write('a.md', outage.replace('40', '41'));
    const { status, stdout } = command.run(['publish', '--check', 'a.md']);
    deepStrictEqual([status, stdout], [1, 'a.public.md: is behind a.md; publish it again\n']);
  });

  it('reports every change with its reason', () => {
    command.write('a.md', outage);
    const { stdout } = command.run(['publish', 'a.md', '--report']);
    match(
      stdout,
      /\| 5 \| Front matter for the team \| authors: \\\[Ana Ruiz\\\] \| {2}\| The key “authors” is for the team\. \|/,
    );
    match(stdout, /\| 12 \| People \| Ana \| Responder 1 \|/);
  });

  it('answers bad usage with one line', () => {
    command.write('a.md', outage);
    const line = (...args: readonly string[]): string => command.run(args).stderr;
    match(line('publish'), /^postmortem: publish needs a file, a folder or -/);
    match(line('publish', 'a.md', '--keep', 'peron'), /--keep can name .*, not “peron”; did you mean person\?/);
    match(line('publish', 'a.md', '--beside', '--out', 'x'), /--beside and --out exclude each other/);
    match(line('export', 'a.md', '--format', 'pdf'), /--format can be html, summary, status, message, not “pdf”/);
  });

  it('exports a page that stands alone, with pictures beside the document inside', () => {
    command.write('docs/a.md', `${outage}\n![graph](graph.png) ![other](../secret.png) ![link](linked.png)\n`);
    command.write('docs/graph.png', Buffer.from([1, 2, 3]));
    command.write('secret.png', Buffer.from([9]));
    symlinkSync(join(command.folder, 'secret.png'), join(command.folder, 'docs/linked.png'));
    const { status, stdout } = command.run(['export', 'docs/a.md']);
    strictEqual(status, 0);
    match(stdout, /<img src="data:image\/png;base64,AQID" alt="graph">/);
    match(stdout, /<a href="\.\.\/secret\.png">Picture: other<\/a> <a href="linked\.png">Picture: link<\/a>/);
    ok(!stdout.includes('<script'));
  });

  it('exports short texts', () => {
    command.write('a.md', outage);
    const { stdout } = command.run(['export', 'a.md', '--format', 'summary']);
    match(stdout, /^\*Slow checkout\* \(2026-03-04 · final · duration 1 h\)\nAna found that checkout was slow\.\n/);
  });

  it('exports nothing that is marked as internal, and names nobody to readers outside', () => {
    command.write('a.md', outage);
    for (const format of ['html', 'summary', 'status', 'message'])
      ok(!command.run(['export', 'a.md', '--format', format]).stdout.includes('Initech'), format);
    match(
      command.run(['export', 'a.md', '--format', 'message']).stdout,
      /\nResponder 1 found that checkout was slow\./,
    );
  });
});
