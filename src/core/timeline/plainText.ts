const needsWork = /[*_`[\]<&\\~\n|!:]/;

/** The words of a piece of inline Markdown source: no emphasis, code marks, comments, tags or link targets, single spaces. */
export function plainText(source: string): string {
  if (!needsWork.test(source)) return source.trim();
  return source
    .replace(
      /!?\[([^[\]\n]{0,300})\]\([^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s"[^"\n]{0,200}")?\)/g,
      '$1',
    )
    .replace(/\[\^[^\]\s]{1,60}\]/g, '')
    .replace(/\[([^[\]\n]{1,300})\]\[[^[\]\n]{0,100}\]/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,500})>/g, '$1')
    .replace(/<!--[^]{0,2000}?-->/g, ' ')
    .replace(/(?<!\\)<\/?[a-zA-Z][^<>\n]{0,300}>/g, ' ')
    .replace(/&(?:nbsp|ensp|emsp|thinsp);/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/`+|\*+|~~/g, '')
    .replace(/(^|[^\p{L}\p{N}])_{1,3}(?=[\p{L}\p{N}])/gu, '$1')
    .replace(/([\p{L}\p{N}.!?])_{1,3}(?=$|[^\p{L}\p{N}])/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(^|\s):[a-z0-9_+-]{2,40}:(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
