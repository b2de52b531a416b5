//! Values by the names that they have in JSON.

/// A unit variant's name as serde writes it: the enums of the model are their own vocabulary.
pub(super) fn snake<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(serde_json::Value::Object(map)) => map.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}
