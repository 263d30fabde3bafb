import { headingText } from './headingText';
import { plainLine } from './plainLine';
import type { Template } from './template';

/**
 * A team's own template from a Markdown file of its templates folder. The file name without its ending is its id, the
 * first heading its title unless that is only a variable. Text without variables is a template too.
 */
export function teamTemplate(fileName: string, text: string): Template {
  const id = plainLine(fileName).replace(/\.(?:md|markdown)$/i, '');
  const heading = /^#[ \t]+([^\n{}]+)$/m.exec(text.slice(0, 5000))?.[1];
  const words = id.replace(/[-_]+/g, ' ').trim();
  const title = heading === undefined ? words.charAt(0).toUpperCase() + words.slice(1) : plainLine(heading, 80);
  return { id, title: title || headingText(id), description: 'Your team’s own template.', text };
}
