//! `cmi5.xml` and `tincan.xml`: what the course is, and which page opens it.

use super::LAUNCH;
use course::Course;
use course::statement::course_activity_id;
use html_escape::encode_double_quoted_attribute as escaped;

/// The id of a package: the course's, or one below it for chosen themes.
pub fn package_id(course: &Course) -> String {
    match course.rule.themes.as_slice() {
        [] => course_activity_id(course),
        themes => format!("{}/course/{}", course_activity_id(course), themes.join("+")),
    }
}

/// For cmi5. The course is complete when the map says so; there is no score to master.
pub fn cmi5(course: &Course, description: &str) -> String {
    let id = package_id(course);
    let text = |text: &str| {
        format!("<langstring lang=\"{}\">{}</langstring>", course.language, escaped(text))
    };
    let (title, description) = (text(&course.title), text(description));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">
  <course id=\"{id}\">
    <title>{title}</title>
    <description>{description}</description>
  </course>
  <au id=\"{id}/map\" moveOn=\"Completed\" launchMethod=\"AnyWindow\" activityType=\"http://adlnet.gov/expapi/activities/course\">
    <title>{title}</title>
    <description>{description}</description>
    <url>{LAUNCH}</url>
  </au>
</courseStructure>
"
    )
}

/// For platforms that launch xAPI content with an endpoint.
pub fn tin_can(course: &Course, description: &str) -> String {
    let (id, language) = (package_id(course), &course.language);
    let (title, description) = (escaped(&course.title), escaped(description));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<tincan xmlns=\"http://projecttincan.com/tincan.xsd\">
  <activities>
    <activity id=\"{id}\" type=\"http://adlnet.gov/expapi/activities/course\">
      <name lang=\"{language}\">{title}</name>
      <description lang=\"{language}\">{description}</description>
      <launch lang=\"{language}\">{LAUNCH}</launch>
    </activity>
  </activities>
</tincan>
"
    )
}
