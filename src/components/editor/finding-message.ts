import { linkOf } from './finding-links';
import type { ListedFinding } from './protocol';

/** A finding's message with its link, for the box that opens on the marked words. */
export function renderMessage(finding: ListedFinding): HTMLElement {
  const message = document.createElement('span');
  message.textContent = finding.message;
  const link = linkOf(finding);
  if (link !== undefined) {
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = link.words;
    message.append(' ', anchor);
  }
  return message;
}
