import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a run of the command left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as it ships, in a folder of its own that disappears after the tests. */
export class Command {
  #folder = '';
  #bundles = '';

  get folder(): string {
    return this.#folder;
  }

  /** Builds the bundle that ships; takes about a second. */
  build(): void {
    this.#folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    this.#bundles = mkdtempSync(join(tmpdir(), 'postmortem-cli-'));
    const options = JSON.stringify({ outdir: this.#bundles, dev: false, only: 'cli' });
    const script = `import { buildExtension } from './esbuild.config.mjs'; await buildExtension(${options});`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' });
  }

  /** Runs the command in its folder, or one below it, with standard input closed or filled. */
  run(args: readonly string[], input: string | Uint8Array = '', below = '.'): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(this.#bundles, 'cli.js'), ...args], {
      cwd: join(this.folder, below),
      input,
      encoding: 'utf8',
      // The coverage of the tests is not that of the bundle.
      // Nor is whoever runs the tests the author of their documents.
      env: {
        ...process.env,
        NODE_V8_COVERAGE: '',
        GIT_CONFIG_GLOBAL: join(this.folder, '.gitconfig'),
        GIT_CONFIG_NOSYSTEM: '1',
      },
    });
    return { status, stdout, stderr };
  }

  write(path: string, content: string | Uint8Array): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return path;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Empties the folder between tests. */
  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#bundles, { recursive: true, force: true });
  }
}

/** A short postmortem in which a reviewer finds nothing at the level of a warning. */
export const goodText = `# Postmortem: uploads failed

**Status**: in review
**Authors**: Ana Petrov
**Severity**: SEV-2
**Date**: 2026-03-04

## Summary

On 4 March 2026 uploads failed for 30 minutes for 1,200 customers. A full disk was the cause; it was enlarged.

## Impact

1,200 customers saw an error when they uploaded a file, for 30 minutes. No data was lost.

## Detection

The alert on failed uploads fired 5 minutes after the impact began.

## Timeline

All times are UTC.

- 2026-03-04 09:50 The nightly cleanup ends with an error.
- 2026-03-04 10:00 [impact start] The disk is full, and uploads fail.
- 2026-03-04 10:05 [detected] The alert on failed uploads pages the on-call engineer.
- 2026-03-04 10:30 [mitigated] The disk is enlarged, and uploads work again.
- 2026-03-04 10:40 [resolved] The backlog is empty.

## Root causes

The cleanup stops at the first file it cannot delete. A file without permissions appeared on 3 March, so that nothing was
deleted for two nights. The disk has no alert of its own.

## Resolution

The on-call engineer enlarged the disk from 200 to 400 GB and corrected the permissions of the file.

## Lessons learned

A job that ends early has to say so.

## Action items

| Action | Owner | Due | Priority | Type | Ticket |
| --- | --- | --- | --- | --- | --- |
| Let the cleanup skip files that it cannot delete, and report them | Ana Petrov | 2099-04-01 | P1 | prevent | OPS-12 |
| Page at 85% disk usage | Ben Okoro | 2099-04-01 | P2 | detect | OPS-13 |
`;

/** The same with a sentence that blames and two entries in the wrong order. */
export const faultyText = goodText
  .replace('The disk has no alert of its own.', 'The on-call engineer should have checked the disk before.')
  .replace('10:30 [mitigated]', '10:50 [mitigated]');
