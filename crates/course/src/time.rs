//! Times as the standards write them. Seconds are whole: nobody learns in fractions of one.

/// ISO 8601, for SCORM 2004 and xAPI: `PT1H2M3S`.
pub fn iso(seconds: u64) -> String {
    let (hours, minutes, rest) = parts(seconds);
    let mut text = String::from("PT");
    if hours > 0 {
        text.push_str(&format!("{hours}H"));
    }
    if minutes > 0 {
        text.push_str(&format!("{minutes}M"));
    }
    if rest > 0 || text == "PT" {
        text.push_str(&format!("{rest}S"));
    }
    text
}

/// SCORM 1.2: `0001:02:03`.
pub fn scorm12(seconds: u64) -> String {
    let (hours, minutes, rest) = parts(seconds);
    format!("{:04}:{minutes:02}:{rest:02}", hours.min(9999))
}

fn parts(seconds: u64) -> (u64, u64, u64) {
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A point in time of JavaScript (`2026-11-25T03:08:35.652Z`) as SCORM 2004 takes it: hundredths at most.
pub fn scorm2004(iso: &str) -> String {
    let seconds = iso.split_once('.').map_or(iso.trim_end_matches('Z'), |(seconds, _)| seconds);
    format!("{seconds}.0Z")
}

/// The time of day of such a point, as SCORM 1.2 takes it.
pub fn of_day(iso: &str) -> String {
    let time = iso.split_once('T').map_or("", |(_, time)| time);
    time.get(..8).unwrap_or("00:00:00").to_owned()
}
