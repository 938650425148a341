//! Tables by words: the same order in every run, and cheap to look into for each word of a text.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// A table with the same order in every run.
pub type Table<K, V> = HashMap<K, V, BuildHasherDefault<Mixing>>;

/// Multiplies eight bytes at a time into one number. Words that somebody has chosen to collide make it
/// slow, but only for themselves: the text is their own.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mixing(u64);

/// Odd, and its bits are as irregular as those of the golden ratio.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

impl Mixing {
    fn mix(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(FACTOR);
    }
}

impl Hasher for Mixing {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        if !rest.is_empty() {
            self.mix(u64::from_le_bytes(last));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    /// The upper bits of a product are the mixed ones, and the table looks at both ends.
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}
