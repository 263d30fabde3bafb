/** The front matter of a new document: what it is, whom to ask, what it touches. Variables as in templateSyntax.ts. */
export const frontMatterText = `---
title: {{title}}
status: draft # draft, in-review, final or closed
severity:{{#severity}} {{severity}}{{/severity}} # how bad it was, on your own scale
date: {{date}}
authors: [{{author}}] # who writes this and answers questions about it
services: [] # what was affected, by the names that your teams use
tags: [] # words that will help to find it again
---`;
