//! Ten thousand broken attribute values and as many broken messages.
