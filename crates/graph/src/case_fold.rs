//! Letters without the Unicode tables, which would cost 5 KB: Latin with its marks, Greek as molecules use it,
//! and of every other script that its letters are letters.

/// Whether a character belongs to a word: letters and digits, not punctuation.
pub fn is_letter(c: char) -> bool {
    match c as u32 {
        0..=0x7F => c.is_ascii_alphanumeric(),
        // Signs of Latin-1; × and ÷; dashes, quotes, arrows and signs; CJK punctuation.
        0x80..=0xBF | 0xD7 | 0xF7 | 0x2000..=0x2BFF | 0x3000..=0x303F => false,
        _ => true,
    }
}

/// The lower case of a letter: `É` → `é`, `Β` → `β`.
pub fn to_lower(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' => {
            char::from_u32(c as u32 + 32).unwrap_or(c)
        }
        _ => c,
    }
}

/// The upper case of a letter: `é` → `É`.
pub fn to_upper(c: char) -> char {
    match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => char::from_u32(c as u32 - 32).unwrap_or(c),
        _ => c,
    }
}
