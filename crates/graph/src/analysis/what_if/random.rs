//! Random numbers by place instead of by turn: each link has a stream of its own, so that removing a link, another order
//! of the map or a push elsewhere changes no other draw. Streams are SplitMix64 (Steele, Lea and Flood 2014, Fast
//! splittable pseudorandom number generators, OOPSLA; constants of S. Vigna's public-domain version), whose n-th number
//! is a mix of seed + n × a constant.

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// SplitMix64's mix of a number.
pub fn mix(number: u64) -> u64 {
    let z = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

/// What is drawn of a link or a thing at each draw of its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draw {
    /// How strong it is.
    Weight = 0,
    /// Whether it is in.
    Presence = 1,
    /// Which sign it has.
    Sign = 2,
}

/// The numbers of one link or thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream(u64);

impl Stream {
    /// The stream of that key under that seed.
    pub fn new(seed: u64, key: u64) -> Stream {
        Stream(mix(seed.wrapping_add(GOLDEN) ^ mix(key)))
    }

    fn at(self, turn: u64, draw: Draw) -> u64 {
        let place = turn.wrapping_mul(3).wrapping_add(draw as u64 + 1);
        mix(self.0.wrapping_add(place.wrapping_mul(GOLDEN)))
    }

    /// A number above 0 and up to 1, each of 2⁵³ equally likely.
    pub fn unit(self, turn: u64, draw: Draw) -> f64 {
        ((self.at(turn, draw) >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    /// Yes as often as no.
    pub fn coin(self, turn: u64, draw: Draw) -> bool {
        self.at(turn, draw) >> 63 == 1
    }
}

/// A key from a text (FNV-1a).
pub fn key(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
