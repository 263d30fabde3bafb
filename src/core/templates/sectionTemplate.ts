import type { SectionKind } from '../postmortem/sectionKind';
import { frontMatterText } from './frontMatterText';
import { sectionText } from './sectionText';
import { sectionTitles } from './sectionTitles';
import type { Template } from './template';
import { timelineSection } from './timelineSection';

/** One section of a built-in template; what is not given comes from the section catalogue. */
export interface TemplateSection {
  readonly kind: SectionKind;
  /** Heading level; 2 unless given. */
  readonly level?: number;
  readonly title?: string;
  /** Markdown under the heading, where the template asks for more than the catalogue does. */
  readonly body?: string;
}

/** A built-in template from its sections in order; writing starts in the first one. */
export function sectionTemplate(
  about: Pick<Template, 'id' | 'title' | 'description'>,
  sections: readonly TemplateSection[],
): Template {
  const [first, ...others] = sections.map(written);
  const parts = [frontMatterText, '# {{title}}', `${first ?? ''}\n\n{{cursor}}`, ...others];
  return { ...about, text: `${parts.join('\n\n')}\n`, variables: [], problems: [] };
}

function written({ kind, level = 2, title, body }: TemplateSection): string {
  if (body !== undefined) return `${'#'.repeat(level)} ${title ?? sectionTitles[kind]}\n\n${body}`;
  return kind === 'timeline' ? timelineSection(level, title) : sectionText(kind, level, title);
}
