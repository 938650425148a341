//! Chance that comes out the same from the same seed.

/// SplitMix64, which is a few lines and the same for ever.
pub struct Dice(u64);

impl Dice {
    /// Dice that fall in the order that belongs to a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    /// A place in a list of that length, or its end.
    pub fn place(&mut self, length: usize) -> usize {
        self.below(length as u64 + 1) as usize
    }

    /// One of some things.
    pub fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }
}
