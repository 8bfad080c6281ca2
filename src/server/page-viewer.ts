import type { Viewer } from './viewer';

/** With each call of a page of ours: whom the page was made for. Callers that are no page of ours leave it out. */
export const pageViewerHeader = 'x-statecraft-viewer';

/** A visitor and a guest are one: the first write makes the one the other, and the page stays as it is. */
const WITHOUT_ACCOUNT = 'guest';

type Known = Pick<Viewer, 'id' | 'name' | 'guest'>;

/** Whom a page is made for, as it says so with its calls: an account's id, or that there is none. */
export const madeFor = (viewer: Known | undefined): string => (viewer && !viewer.guest ? viewer.id : WITHOUT_ACCOUNT);

/** A page's write came with the session of another than it was made for. `signedInAs`: their name; null where nobody is signed in. */
export class ViewerApart extends Error {
  constructor(readonly signedInAs: string | null) {
    super(
      signedInAs === null
        ? 'You are signed out, so nothing was written. Sign in to go on.'
        : `This browser is signed in as ${signedInAs} now, so nothing was written.`,
    );
  }
}

/**
 * Compares whom a page says it was made for with who asks. It only ever refuses: what somebody may do is decided by their session alone.
 * @param said by the page; undefined by callers that are no page
 */
export function apartFrom(said: string | undefined, viewer: Known | undefined): ViewerApart | undefined {
  if (said === undefined || said === madeFor(viewer)) return undefined;
  return new ViewerApart(viewer && !viewer.guest ? viewer.name : null);
}
