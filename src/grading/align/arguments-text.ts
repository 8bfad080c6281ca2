import { type JsonValue, toText } from '@/asl';

/** As the engine makes them: opaque, and of no use to a reader. */
const token = /AQCEAAAAKgAAAAMAAAAAAAAA[\w+/]{40}/g;

/** What a call was given, to be read: a task token stands there by its name. */
export const argumentsText = (given: JsonValue): string => toText(given).replace(token, '‹task token›');
