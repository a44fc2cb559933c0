//! A file as an address that holds it (RFC 2397).

/// The address of a text in UTF-8.
pub fn write(media_type: &str, content: &str) -> String {
    let mut url = format!("data:{media_type};charset=utf-8,");
    for byte in content.bytes() {
        // What RFC 3986 lets stand in a path stays readable, and the address short.
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push('%');
            let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
            url.extend([byte >> 4, byte & 15].map(|half| digit(half).to_ascii_uppercase()));
        }
    }
    url
}
