// Package vault owns the key file: who may open the data, and the keys that
// follow from being let in. It knows neither the database nor its pages.
//
// # Keys
//
// A root key of 32 random bytes is made once and never changes. It is stored
// only wrapped, once for the passphrase and once for the recovery code, so
// that changing either rewrites one slot and no data. From the root follow, by
// HKDF-SHA256,
//
//	key of a data file   salt = its file id   info = "samtak/1 file"
//	key of the audit log no salt              info = "samtak/1 audit"
//	key of the header    no salt              info = "samtak/1 header"
//
// A backup carries the same slots and a new file id: the passphrase and the
// code open it, and its pages are sealed under a key of their own.
//
// # The key file, version 1
//
// 280 bytes; whole numbers are unsigned, the highest byte first.
//
//	  0   8  magic: "SMTKKEY1"
//	  8   1  version: 1
//	  9  32  file id, random
//	 41   1  number of slots: 2
//	 42 103  slot of the passphrase
//	145 103  slot of the recovery code
//	248  32  HMAC-SHA256 over bytes 0–247, under the key of the header
//
// A slot:
//
//	 0   1  kind: 1 passphrase, 2 recovery code
//	 1   1  key derivation: 1 Argon2id, 2 HKDF-SHA256
//	 2   4  Argon2id: passes; HKDF: 0
//	 6   4  Argon2id: memory in KiB; HKDF: 0
//	10   1  Argon2id: threads; HKDF: 0
//	11  32  salt, random, new each time the slot is written
//	43  12  nonce, random
//	55  48  the root key under AES-256-GCM, tag last; authenticated with it:
//	        the magic and bytes 0–42 of the slot
//
// Slot 1 holds a passphrase and Argon2id, slot 2 a recovery code and HKDF. The
// code is 256 random bits: nobody can try them all however fast each try is,
// so a slow derivation would only cost time. Its info is "samtak/1 code slot".
// Anything else, and Argon2id parameters no Samtak would write (see KDF), is a
// damaged file: a hostile key file must not hang the machine.
//
// When a slot opens, the MAC over the whole header is checked too. A single
// wrong bit anywhere is therefore noticed, and a slot of another file cannot
// be moved in.
//
// # What can and cannot be wiped
//
// The root, the keys that wrap it and the normalised passphrase are overwritten
// after use. What Go's own AES, HMAC and Argon2id hold, the string the
// passphrase came in and copies the runtime has made are freed, not overwritten.
//
// What must not go here: SQL and pages (store, store/cryptvfs), the judging of
// how good a passphrase is, sentences for the caseworker (errors are codes),
// and the clock.
package vault
