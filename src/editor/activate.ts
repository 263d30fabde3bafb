import type { ExtensionContext } from 'vscode';

/** The composition root: creates the services and registers every feature. */
export function activate(context: ExtensionContext): void {
  void context;
}

export function deactivate(): void {
  // Everything is disposed through the context's subscriptions.
}
