//! A file as an address that holds it (RFC 2397).

/// The address of a text in UTF-8.
pub fn write(media_type: &str, content: &str) -> String {
    let mut url = ["data:", media_type, ";charset=utf-8,"].concat();
    for byte in content.bytes() {
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
