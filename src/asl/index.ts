/** The only door into the language. */
export { Failure, type Outcome } from './errors';
export { parseJson, SyntaxFault } from './syntax/json';
export { sizeOf, toText } from './syntax/text';
export {
  isArray,
  isNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  NumberText,
  setMember,
  toNumber,
} from './values';
