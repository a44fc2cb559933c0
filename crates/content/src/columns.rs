//! The bytes of a bundle, sorted into columns: the numbers of one field beside each other, and its texts, so that what is
//! alike stands together and compresses better (the English texts by a tenth).
//!
//! Each column has its numbers, in groups of seven bits (LEB128), and its texts, a line each. A file is the length of each
//! column, then all numbers, then all texts. Damage is remembered instead of returned at each step, which is less code; what
//! is read after it means nothing.

/// How many columns a file has; the lists at the end of `codec` say which field stands in which.
const COUNT: usize = 48;

/// Bytes that are being read.
pub struct Decoder<'a> {
    columns: [(&'a [u8], &'a [u8]); COUNT],
    open: usize,
    file_length: usize,
    damaged: bool,
}

impl<'a> Decoder<'a> {
    /// Sorts out the bytes.
    pub fn new(bytes: &'a [u8]) -> Decoder<'a> {
        let mut decoder = Decoder {
            columns: [(&[], &[]); COUNT],
            open: 0,
            file_length: bytes.len(),
            damaged: false,
        };
        let mut lengths = [(0, 0); COUNT];
        decoder.columns[0].0 = bytes;
        for length in &mut lengths {
            *length = (decoder.number() as usize, decoder.number() as usize);
        }
        let mut left = decoder.columns[0].0;
        let mut take = |length| {
            let (part, rest) = left.split_at_checked(length).unwrap_or_default();
            left = rest;
            part
        };
        for (column, length) in decoder.columns.iter_mut().zip(lengths) {
            column.0 = take(length.0);
        }
        for (column, length) in decoder.columns.iter_mut().zip(lengths) {
            column.1 = take(length.1);
        }
        decoder
    }

    /// Whether all went well.
    pub fn is_whole(&self) -> bool {
        !self.damaged
    }

    /// Goes to a column; gives the one that was open, to return to.
    pub fn switch_to(&mut self, column: usize) -> usize {
        std::mem::replace(&mut self.open, column)
    }

    /// The next number.
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        if let Some((numbers, _)) = self.columns.get_mut(self.open) {
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
        self.damaged |= length > self.file_length;
        if self.damaged { 0 } else { length }
    }

    /// The next text.
    pub fn text(&mut self) -> String {
        if let Some((_, texts)) = self.columns.get_mut(self.open)
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
pub struct Encoder {
    columns: Vec<(Vec<u8>, Vec<u8>)>,
    open: usize,
}

impl Default for Encoder {
    fn default() -> Encoder {
        Encoder { columns: vec![Default::default(); COUNT], open: 0 }
    }
}

impl Encoder {
    /// Goes to a column; gives the one that was open, to return to.
    pub fn switch_to(&mut self, column: usize) -> usize {
        std::mem::replace(&mut self.open, column)
    }

    /// Writes a number.
    pub fn number(&mut self, number: u32) {
        if let Some((numbers, _)) = self.columns.get_mut(self.open) {
            write_number(numbers, number);
        }
    }

    /// Writes a text; one with several lines becomes one line.
    pub fn text(&mut self, text: &str) {
        if let Some((_, texts)) = self.columns.get_mut(self.open) {
            texts.extend(text.bytes().map(|byte| if byte == b'\n' { b' ' } else { byte }));
            texts.push(b'\n');
        }
    }

    /// The file.
    pub fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (numbers, texts) in &self.columns {
            write_number(&mut bytes, numbers.len() as u32);
            write_number(&mut bytes, texts.len() as u32);
        }
        self.columns.iter().for_each(|(numbers, _)| bytes.extend(numbers));
        self.columns.iter().for_each(|(_, texts)| bytes.extend(texts));
        bytes
    }
}

fn write_number(numbers: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        numbers.push(number as u8 | 0x80);
        number >>= 7;
    }
    numbers.push(number as u8);
}
