import { type Catalogue, faultText, load } from '@/catalog';
import { readFolder } from '@/cli/content/read-folder';

/** The course as it is shipped; a fault in it is the test's failure. */
export const shipped = async (): Promise<Catalogue> => {
  const { catalogue, faults } = await load(readFolder('content'));
  if (!catalogue) throw new Error(faults.map(faultText).join('\n'));
  return catalogue;
};
