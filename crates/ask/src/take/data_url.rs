//! A file as an address that holds it (RFC 2397).

/// The address of a text in UTF-8.
pub fn text(media_type: &str, content: &[u8]) -> String {
    let mut url = ["data:", media_type, ";charset=utf-8,"].concat();
    for &byte in content {
        // What RFC 3986 lets stand in a path stays readable, and the address short.
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push('%');
            for half in [byte >> 4, byte & 15] {
                let digit = char::from_digit(half.into(), 16).unwrap_or('0');
                url.push(digit.to_ascii_uppercase());
            }
        }
    }
    url
}

/// The address of any bytes.
pub fn base64(media_type: &str, content: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut url = ["data:", media_type, ";base64,"].concat();
    for three in content.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = DIGITS.get((bits >> (18 - 6 * at) & 63) as usize);
            url.push(digit.filter(|_| at <= three.len()).map_or('=', |digit| char::from(*digit)));
        }
    }
    url
}
