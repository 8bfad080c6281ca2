import type { Metadata } from 'next';
import { Open } from '../open';

export const metadata: Metadata = { title: 'New machine' };

const FIRST = `{
  "StartAt": "Greet",
  "States": {
    "Greet": {
      "Type": "Pass",
      "Result": { "greeting": "Hello" },
      "End": true
    }
  }
}
`;

/** A machine nobody has yet; kept from the first change on. */
export default function NewMachinePage() {
  return <Open origin={{ from: 'new' }} title="A new machine" text={FIRST} />;
}
