import { Disposable } from 'vscode';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import type { Services } from '../../services/services';
import { registerActionsView } from './actionsView';
import { registerPostmortemsView } from './postmortemsView';
import { registerRelatedIncidents } from './relatedIncidents';
import { registerSearchPostmortems } from './searchPostmortems';

/** What goes beyond one document: the views of all postmortems and their actions, search, incidents alike. */
export function registerLibrary(services: Services, library: PostmortemLibrary): Disposable {
  return Disposable.from(
    registerPostmortemsView(services, library),
    registerActionsView(services, library),
    registerSearchPostmortems(library),
    registerRelatedIncidents(library, services.documents),
  );
}
