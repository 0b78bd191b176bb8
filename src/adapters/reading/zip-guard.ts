import { unzip, zipSync } from "fflate";
import { callerError } from "../../core/errors.ts";

/** A document of this size holds some thousand pages of text; no piece of news comes near it. */
const MOST_UNPACKED = 30 * 1024 * 1024;
const MOST_FILES = 3_000;

/** The parts of a Word document that its text is read from: no pictures, no macros, nothing embedded. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|docProps\/core\.xml)$/;

/**
 * A Word document with nothing in it but the parts that its text is read from, packed anew. What a part says of its size is
 * looked at before it is unpacked, and no part grows beyond it. Rejects with `AppError` where it is no such document.
 */
export async function guardedDocx(
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; hasPictures: boolean }> {
  let declared = 0;
  let count = 0;
  let hasPictures = false;
  let isTooLarge = false;
  const parts = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    unzip(
      bytes,
      {
        filter: ({ name, originalSize }) => {
          count += 1;
          hasPictures ||= name.startsWith("word/media/");
          if (!TEXT_PART.test(name)) return false;
          declared += originalSize;
          isTooLarge ||= declared > MOST_UNPACKED || count > MOST_FILES;
          return !isTooLarge;
        },
      },
      (error, found) => (error === null ? resolve(found) : reject(broken())),
    );
  }).catch(() => {
    throw broken();
  });
  if (isTooLarge) throw tooLarge();
  if (parts["word/document.xml"] === undefined) throw broken();
  for (const part of Object.values(parts)) {
    // A part that declares entities may stand for any number of them.
    if (new TextDecoder().decode(part.subarray(0, 4_096)).includes("<!DOCTYPE")) throw broken();
  }
  return { bytes: new Uint8Array(zipSync(parts, { level: 0 })), hasPictures };
}

function broken() {
  return callerError(
    "broken-docx",
    "The file is no Word document (.docx) that can be read. Open it in Word, save it as .docx again, or paste its text.",
    422,
  );
}

function tooLarge() {
  return callerError(
    "docx-too-large",
    `The Word document unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB of text. Split it, or paste the part that matters.`,
    413,
  );
}
