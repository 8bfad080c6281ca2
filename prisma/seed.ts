/**
 * Checks the content files and stores what is new in them as content versions; makes the accounts of `DEMO_ACCOUNTS` (JSON), if any, and a class
 * for them. Run again it changes nothing. With a fault in a file nothing is stored: each fault is printed with file, line and field.
 */
import { createHash } from 'node:crypto';
import { contentVersions, faultText, load } from '@/catalog';
import { readFolder } from '@/cli/content/read-folder';
import { demoAccountsSchema, storeAccounts } from '@/cli/content/store-accounts';
import { storeDemoClass } from '@/cli/content/store-demo-class';
import { storeVersions } from '@/cli/content/store-versions';
import { makeDatabase } from '@/server/make-database';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set: give the address of the database to seed.');

const { catalogue, faults } = await load(readFolder('content'));
if (catalogue) {
  const database = makeDatabase(url, 1);
  try {
    const { written, restored, archived } = await storeVersions(database, contentVersions(catalogue, sha256));
    const accounts = demoAccountsSchema.parse(JSON.parse(process.env['DEMO_ACCOUNTS'] || '[]'));
    await storeAccounts(database, accounts);
    await storeDemoClass(database, accounts, new Date());
    const { lessons, cards } = catalogue;
    console.log(
      `Content: ${lessons.length} lessons, ${cards.length} cards; ${written} versions written, ${restored} restored, ${archived} archived`,
    );
  } finally {
    await database.$disconnect();
  }
} else {
  for (const fault of faults) console.error(faultText(fault));
  process.exitCode = 1;
}
