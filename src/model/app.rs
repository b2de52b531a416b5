//! The app that the person wants to connect.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! apps {
    ($($(#[$doc:meta])* $variant:ident => $name:literal;)*) => {
        /// The app that the person wants to connect: what is one app's rule is said to those who use it.
        /// Its name is the message `app-<name>`.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum App { $($(#[$doc])* $variant,)* }
        impl App {
            /// Every app there is.
            pub const ALL: &'static [App] = &[$(App::$variant),*];
            /// The stable name.
            pub fn as_str(self) -> &'static str { match self { $(App::$variant => $name,)* } }
        }
    };
}

apps! {
    /// Nobody said which.
    #[default]
    Unspecified => "unspecified";
    /// HubSpot.
    Hubspot => "hubspot";
    /// Another CRM.
    OtherCrm => "other_crm";
    /// Outlook.
    Outlook => "outlook";
    /// Thunderbird.
    Thunderbird => "thunderbird";
    /// Apple Mail.
    AppleMail => "apple_mail";
    /// A mail app on a phone or tablet.
    Phone => "phone";
    /// A script, a server, a printer.
    Script => "script";
    /// Something else.
    Other => "other";
}

impl App {
    /// True where something is said to those who use it: to everybody where `only` is empty, and to
    /// nobody whom `not` names.
    pub fn fits(self, only: &[App], not: &[App]) -> bool {
        (only.is_empty() || only.contains(&self)) && !not.contains(&self)
    }
}

/// There is no such app.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such app: {0}")]
pub struct UnknownApp(pub String);

impl FromStr for App {
    type Err = UnknownApp;

    fn from_str(name: &str) -> Result<Self, UnknownApp> {
        App::ALL.iter().copied().find(|a| a.as_str() == name).ok_or_else(|| UnknownApp(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_app_s() {
        for app in App::ALL {
            assert_eq!(app.as_str().parse(), Ok(*app));
            assert_eq!(serde_json::to_value(app).unwrap(), app.as_str());
        }
        assert_eq!("lotus".parse::<App>(), Err(UnknownApp("lotus".to_owned())));
    }

    #[test]
    fn what_is_one_app_s_rule_is_said_to_those_who_use_it() {
        assert!(App::Outlook.fits(&[], &[App::Hubspot]) && !App::Hubspot.fits(&[], &[App::Hubspot]));
        assert!(App::Hubspot.fits(&[App::Hubspot], &[]) && !App::Unspecified.fits(&[App::Hubspot], &[]));
    }
}
