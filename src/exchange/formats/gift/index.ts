import type { Format } from '../../format';
import { textOf } from '../../text/bytes';
import { readGift } from './read';
import { writeGift } from './write';

export const gift: Format = {
  id: 'gift',
  name: 'GIFT',
  about: 'Plain text as Moodle reads it: quick to type.',
  extensions: ['gift', 'txt'],
  mediaType: 'text/plain; charset=utf-8',
  recognise: ({ bytes }) => {
    const text = textOf(bytes);
    return /(^|[^\\])\{[^{}]*\}/.test(text) && !/^\s*[<[{]/.test(text);
  },
  read: readGift,
  write: (cards) => writeGift(cards),
};
