/** Bytes of base64 text, white space left out; undefined for what is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bare = text.replace(/\s+/g, '');
  if (bare === '' || bare.length % 4 === 1 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) return undefined;
  const binary = atob(bare);
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}
