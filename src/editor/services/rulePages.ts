import { Uri, workspace } from 'vscode';
import type { FindingCode } from '../../core/rules/findingCode';

/** The pages of the rules, out of the one document that ships (media/docs/rules.md); read when the first is wanted. */
export class RulePages {
  readonly #uri: Uri;
  #pages: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(extensionUri: Uri) {
    this.#uri = Uri.joinPath(extensionUri, 'media', 'docs', 'rules.md');
  }

  /** The Markdown of a rule's page, its heading included. */
  async page(code: string): Promise<string | undefined> {
    this.#pages ??= this.#read();
    return (await this.#pages).get(code);
  }

  /** The paragraphs of a rule's page that begin with one of the given bold labels ("Why"). */
  async paragraphs(code: FindingCode, ...labels: readonly string[]): Promise<readonly string[]> {
    const paragraphs = (await this.page(code))?.split(/\n{2,}/) ?? [];
    return paragraphs.filter((paragraph) => labels.some((label) => paragraph.startsWith(`**${label}:**`)));
  }

  async #read(): Promise<ReadonlyMap<string, string>> {
    const text = await this.#text();
    const pages = text.replaceAll('\r\n', '\n').split(/^(?=## [a-z-]+$)/m);
    return new Map(pages.map((page) => [/^## (.*)$/m.exec(page)?.[1] ?? '', page]));
  }

  async #text(): Promise<string> {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(this.#uri));
    } catch {
      // A page is help, not part of the work: without it findings stay what they are.
      return '';
    }
  }
}
