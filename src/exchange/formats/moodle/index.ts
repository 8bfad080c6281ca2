import type { Format } from '../../format';
import { textOf } from '../../text/bytes';
import { readMoodle } from './read';
import { writeMoodle } from './write';

export const moodleXml: Format = {
  id: 'moodle-xml',
  name: 'Moodle XML',
  about: 'What Moodle’s question bank exports: feedback and pictures come along.',
  extensions: ['xml'],
  mediaType: 'application/xml; charset=utf-8',
  recognise: ({ bytes }) => /<quiz[\s>]/.test(textOf(bytes).slice(0, 4_000)),
  read: readMoodle,
  write: writeMoodle,
};
