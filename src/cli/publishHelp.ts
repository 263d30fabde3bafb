export const exportHelp = `Usage: postmortem export FILE... [options]

Writes postmortems for other places: as a page that needs nothing else, or as a short text drafted from what the
document holds, with its gaps shown.

Options
  --format FORMAT  html (default), summary (for a chat), status (for a status page), message (what happened,
                   what we did, what we are doing next)
  --out PATH       File to write; for several documents a folder, which gets an index page with a search and a
                   feed, too. Without it one document goes to standard output
  --title TEXT     Title of the index page and the feed; default Postmortems
  --base-url URL   Where the pages will stand, for the feed
  --help           Show this text
`;

export const publishHelp = `Usage: postmortem publish FILE... [options]

Writes the version for others: without what is marked as internal (<!-- internal --> … <!-- /internal -->), without
comments and the team's own front matter, with people as roles, and without secrets, addresses and links that lead
inside. The documents themselves are never changed. Drafts in folders are left out.

Options
  --out PATH       File to write; for several documents a folder, which gets an index page with a search and a
                   feed, too. Without it one document goes to standard output
  --format FORMAT  html (default) or markdown
  --beside         Write NAME.public.md beside each document
  --audience WHO   public (default), or company: colleagues may see hosts, tickets, chats and internal links
  --keep KINDS     Kinds of change that are not made, separated by commas: person, comment, metadata, secret,
                   e-mail, ip, host, ticket, chat, link, term
  --drafts         Drafts in folders, too
  --report         Print every change with its reason instead, as Markdown, and write nothing
  --check          Say which versions beside documents are behind; status 1 when any is
  --title TEXT     Title of the index page and the feed; default Postmortems
  --base-url URL   Where the pages will stand, for the feed
  --help           Show this text
`;
