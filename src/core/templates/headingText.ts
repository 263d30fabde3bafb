/** One line of plain text as the text of a Markdown heading: what would be read as markup is escaped, code marks stay. */
export function headingText(line: string): string {
  return line
    .replace(/[\\<*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#|[A-Za-z])/g, '\\&')
    .replace(/^#|#$/g, '\\#');
}
