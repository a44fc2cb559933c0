//! Durations and times as the standards write them, in whole seconds.

/// A duration in ISO 8601, for SCORM 2004 and xAPI: `PT1H2M3S`.
pub fn iso_duration(seconds: u64) -> String {
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

/// A duration as a `CMITimespan` of SCORM 1.2: `0001:02:03`. Its hours end at 9999.
pub fn scorm12_timespan(seconds: u64) -> String {
    let (hours, minutes, rest) = parts(seconds);
    format!("{:04}:{minutes:02}:{rest:02}", hours.min(9999))
}

fn parts(seconds: u64) -> (u64, u64, u64) {
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A time as JavaScript writes it (`2026-11-25T03:08:35.652Z`), in the form of SCORM 2004, which has hundredths of a
/// second at most and refuses thousandths.
pub fn scorm2004_time(iso: &str) -> String {
    let seconds = iso.split_once('.').map_or(iso.trim_end_matches('Z'), |(seconds, _)| seconds);
    format!("{seconds}.0Z")
}

/// The time of day of a time as JavaScript writes it, as a `CMITime` of SCORM 1.2: `03:08:35`.
pub fn scorm12_time(iso: &str) -> String {
    let time = iso.split_once('T').map_or("", |(_, time)| time);
    time.get(..8).unwrap_or("00:00:00").to_owned()
}
