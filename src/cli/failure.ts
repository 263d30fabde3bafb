/** What a person can put right: shown as one line on standard error, without a stack. */
export class Failure extends Error {}

/** A failure of the command line itself; the line ends with where to read on. */
export class UsageFailure extends Failure {}

/** The first line of what went wrong with a file, in plain words. */
export function reasonOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'no permission';
    case 'EISDIR':
      return 'is a folder';
    case 'ENOSPC':
      return 'no space left on the device';
    case 'EROFS':
      return 'read-only file system';
    default:
      return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  }
}
