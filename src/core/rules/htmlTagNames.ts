/** Element names that occur in Markdown; any other `<word …>` is read as a gap to fill in. */
export const htmlTagNames: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote body br button caption center cite code col colgroup data dd del details dfn ' +
    'div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link ' +
    'main mark meta nav ol option p path picture pre q s samp script section select small source span strike strong style sub summary sup ' +
    'svg table tbody td template textarea tfoot th thead title tr tt u ul var video wbr'
  ).split(' '),
);
