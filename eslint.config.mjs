import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
});
const editor = ['^vscode$', 'Only src/editor may import vscode.'];
const node = ['^node:|^(fs|path|os|child_process|process|util|url)$', 'Only src/cli may import Node modules.'];
const folders = (...names) => [
  `^(\\.\\./)+(${names.join('|')})/`,
  'See the dependency rule in the README: this folder may not import that one.',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.vscode-test/',
      '.tsbuild/',
      '**/.test-build*/',
      'node_modules/',
      'test/bench/node_modules/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  prettier,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  { files: ['src/core/**'], rules: forbid(editor, node, folders('protocol', 'editor', 'webview', 'cli')) },
  { files: ['src/protocol/**'], rules: forbid(editor, node, folders('editor', 'webview', 'cli')) },
  { files: ['src/editor/**'], rules: forbid(node, folders('webview', 'cli')) },
  { files: ['src/webview/**'], rules: forbid(editor, node, folders('editor', 'cli')) },
  { files: ['src/cli/**'], rules: forbid(editor, folders('protocol', 'editor', 'webview')) },
  {
    files: ['test/**', '*.mjs', 'schemas/*.mjs', 'l10n/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
