import type * as Checking from '../parts/checking';
import type * as Importing from '../parts/importing';
import type * as LibraryPart from '../parts/library';
import type * as Publishing from '../parts/publishing';
import type * as Reading from '../parts/reading';
import type * as Rephrasing from '../parts/rephrasing';
import type * as Reviewing from '../parts/reviewing';
import type * as Templating from '../parts/templating';

let reading: Promise<typeof Reading> | undefined;
let checking: Promise<typeof Checking> | undefined;
let importing: Promise<typeof Importing> | undefined;
let publishing: Promise<typeof Publishing> | undefined;
let library: Promise<typeof LibraryPart> | undefined;
let rephrasing: Promise<typeof Rephrasing> | undefined;
let reviewing: Promise<typeof Reviewing> | undefined;
let templating: Promise<typeof Templating> | undefined;

/**
 * Most of the code reads and checks documents, so it stands in files of its own beside the Node bundle (built by
 * esbuild.config.mjs) and loads when the first Markdown document, or the first postmortem, is open. A web worker can
 * load one file only: there both are in the bundle.
 */
export function loadReading(): Promise<typeof Reading> {
  return (reading ??= import('../parts/reading'));
}

export function loadChecking(): Promise<typeof Checking> {
  return (checking ??= import('../parts/checking'));
}

/** Loads when somebody imports, or pastes what looks like a chat or log into a postmortem. */
export function loadImporting(): Promise<typeof Importing> {
  return (importing ??= import('../parts/importing'));
}

/** Loads when somebody makes a version for others or takes a postmortem elsewhere. */
export function loadPublishing(): Promise<typeof Publishing> {
  return (publishing ??= import('../parts/publishing'));
}

/** Loads when somebody asks a language model for a rephrasing. */
export function loadRephrasing(): Promise<typeof Rephrasing> {
  return (rephrasing ??= import('../parts/rephrasing'));
}

/** Loads when a view, a search or a comparison needs the other postmortems of the workspace. */
export function loadLibrary(): Promise<typeof LibraryPart> {
  return (library ??= import('../parts/library'));
}

/** Loads when somebody begins a postmortem, or works with templates. */
export function loadTemplating(): Promise<typeof Templating> {
  return (templating ??= import('../parts/templating'));
}

/** Loads when somebody takes a postmortem through its review. */
export function loadReviewing(): Promise<typeof Reviewing> {
  return (reviewing ??= import('../parts/reviewing'));
}
