//! The bytes of a compact file, sorted onto shelves: numbers of one sort beside each other, and texts, so that what is
//! alike stands together and compresses better (the English texts by a tenth).
//!
//! Each shelf has its numbers, in groups of seven bits, and its texts, a line each. A file is the length of each shelf,
//! then all numbers, then all texts. Damage is remembered instead of returned at each step, which is less code; what is
//! read after it means nothing.

/// How many there are; `layers` says which type stands where.
const COUNT: usize = 48;

/// Bytes that are being read.
pub struct Reading<'a> {
    shelves: [(&'a [u8], &'a [u8]); COUNT],
    at: usize,
    most: usize,
    damaged: bool,
}

impl<'a> Reading<'a> {
    /// Sorts out the bytes.
    pub fn new(bytes: &'a [u8]) -> Reading<'a> {
        let mut reading =
            Reading { shelves: [(&[], &[]); COUNT], at: 0, most: bytes.len(), damaged: false };
        let mut lengths = [(0, 0); COUNT];
        reading.shelves[0].0 = bytes;
        for length in &mut lengths {
            *length = (reading.number() as usize, reading.number() as usize);
        }
        let mut left = reading.shelves[0].0;
        let mut take = |length| {
            let (part, rest) = left.split_at_checked(length).unwrap_or_default();
            left = rest;
            part
        };
        for (shelf, length) in reading.shelves.iter_mut().zip(lengths) {
            shelf.0 = take(length.0);
        }
        for (shelf, length) in reading.shelves.iter_mut().zip(lengths) {
            shelf.1 = take(length.1);
        }
        reading
    }

    /// Whether all went well.
    pub fn is_whole(&self) -> bool {
        !self.damaged
    }

    /// Goes to a shelf; gives the one before, to return to.
    pub fn go(&mut self, at: usize) -> usize {
        std::mem::replace(&mut self.at, at)
    }

    /// The next number.
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        if let Some((numbers, _)) = self.shelves.get_mut(self.at) {
            for step in 0..4 {
                let Some((byte, left)) = numbers.split_first() else { break };
                *numbers = left;
                number |= u32::from(byte & 0x7f) << (7 * step);
                if byte & 0x80 == 0 {
                    return number;
                }
            }
        }
        self.damaged = true;
        0
    }

    /// The length of a list, which is never longer than the file.
    pub fn length(&mut self) -> usize {
        let length = self.number() as usize;
        self.damaged |= length > self.most;
        if self.damaged { 0 } else { length }
    }

    /// The next text.
    pub fn text(&mut self) -> String {
        if let Some((_, texts)) = self.shelves.get_mut(self.at)
            && let Some(end) = texts.iter().position(|byte| *byte == b'\n')
            && let (text, Some(left)) = (texts.get(..end), texts.get(end + 1..))
            && let Ok(text) = std::str::from_utf8(text.unwrap_or_default())
        {
            *texts = left;
            return text.to_owned();
        }
        self.damaged = true;
        String::new()
    }

    /// One of the values of a vocabulary.
    pub fn one_of<T: Copy>(&mut self, all: &[T], other: T) -> T {
        let found = all.get(self.number() as usize).copied();
        self.damaged |= found.is_none();
        found.unwrap_or(other)
    }
}

/// Bytes that are being written.
pub struct Writing {
    shelves: Vec<(Vec<u8>, Vec<u8>)>,
    at: usize,
}

impl Default for Writing {
    fn default() -> Writing {
        Writing { shelves: vec![Default::default(); COUNT], at: 0 }
    }
}

impl Writing {
    /// Goes to a shelf; gives the one before, to return to.
    pub fn go(&mut self, at: usize) -> usize {
        std::mem::replace(&mut self.at, at)
    }

    /// Puts down a number.
    pub fn number(&mut self, number: u32) {
        if let Some((numbers, _)) = self.shelves.get_mut(self.at) {
            put(numbers, number);
        }
    }

    /// Puts down a text; one with several lines becomes one line.
    pub fn text(&mut self, text: &str) {
        if let Some((_, texts)) = self.shelves.get_mut(self.at) {
            texts.extend(text.bytes().map(|byte| if byte == b'\n' { b' ' } else { byte }));
            texts.push(b'\n');
        }
    }

    /// The file.
    pub fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (numbers, texts) in &self.shelves {
            put(&mut bytes, numbers.len() as u32);
            put(&mut bytes, texts.len() as u32);
        }
        self.shelves.iter().for_each(|(numbers, _)| bytes.extend(numbers));
        self.shelves.iter().for_each(|(_, texts)| bytes.extend(texts));
        bytes
    }
}

fn put(numbers: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        numbers.push(number as u8 | 0x80);
        number >>= 7;
    }
    numbers.push(number as u8);
}
