package app.stride.plans.adapter.rest;

import app.stride.rest.TextPattern;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of several lines, without other control characters, which no database holds, and without halves of characters. */
@Size(max = PlainLines.LONGEST) @Pattern(regexp = TextPattern.LINES) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainLines {
    int LONGEST = 2000;

    String message() default
            "must be at most " + LONGEST + " characters, none of them a control character but line breaks and tabs";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
