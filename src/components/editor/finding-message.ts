import { linkOf } from './finding-links';
import type { ListedFinding } from './protocol';

/** A finding's message with its link, for the box that opens on the marked words. */
export function renderMessage(finding: ListedFinding): HTMLElement {
  const message = document.createElement('span');
  message.textContent = finding.message;
  const { href, words } = linkOf(finding);
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = words;
  message.append(' ', anchor);
  return message;
}
