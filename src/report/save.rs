//! A report as a file of the person's own.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::format::Format;

/// As many files of one day as are tried before it is given up.
const MOST: u32 = 999;

/// Where reports are put: among the person's documents, or else among their downloads, or else in
/// their own folder; `None` where the system names none that is there.
pub fn folder() -> Option<PathBuf> {
    let user = directories::UserDirs::new()?;
    let places = [user.document_dir(), user.download_dir(), Some(user.home_dir())];
    places.into_iter().flatten().find(|place| place.is_dir()).map(Path::to_owned)
}

/// Writes a report into this folder, under a name that no file has yet; a kill at any moment leaves
/// the whole file or none. `date` is an ISO date.
///
/// # Errors
/// The folder is not there or cannot be written to.
pub fn save(folder: &Path, date: &str, format: Format, text: &str) -> std::io::Result<PathBuf> {
    let mut file = tempfile::Builder::new().prefix(".inbox-doctor-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    for n in 1..=MOST {
        let further = if n > 1 { format!("-{n}") } else { String::new() };
        let path = folder.join(format!("inbox-doctor-report-{date}{further}.{}", format.extension()));
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(e) if e.error.kind() == ErrorKind::AlreadyExists => file = e.file,
            Err(e) => return Err(e.error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_report_is_written_over_another() {
        let dir = tempfile::tempdir().unwrap();
        let one = save(dir.path(), "2026-11-24", Format::Html, "one").unwrap();
        let two = save(dir.path(), "2026-11-24", Format::Html, "two").unwrap();
        assert_eq!(one.file_name().unwrap(), "inbox-doctor-report-2026-11-24.html");
        assert_eq!(two.file_name().unwrap(), "inbox-doctor-report-2026-11-24-2.html");
        assert_eq!(std::fs::read_to_string(&one).unwrap(), "one");
        assert_eq!(std::fs::read_to_string(&two).unwrap(), "two");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 2, "nothing is left lying about");
        assert!(save(&dir.path().join("gone"), "2026-11-24", Format::Json, "").is_err());
    }
}
