/** Files of Word before 2007, and encrypted ones of later: both are compound files ([MS-CFB]). */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
/** Where the header says in which sector the directory begins, and how large sectors are (as a power of two). */
const DIRECTORY_AT = 0x30;
const SECTOR_AT = 0x1e;

export function isOldOffice(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Which of the two it is, and the mend. */
export function oldOfficeProblem(bytes: Uint8Array): string {
  const directory = directoryOf(bytes);
  if (directory.includes('EncryptedPackage')) return 'encrypted; save the document without a password';
  if (directory.includes('WordDocument')) return 'a Word document of before 2007 (.doc); save it as .docx';
  return 'an Office file of before 2007; save its text as .docx';
}

function directoryOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return '';
  const sector = 2 ** Math.min(16, view.getUint16(SECTOR_AT, true));
  const start = (view.getUint32(DIRECTORY_AT, true) + 1) * sector;
  return new TextDecoder('utf-16le').decode(bytes.subarray(start, start + 8 * sector));
}
