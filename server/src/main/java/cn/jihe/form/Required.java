package cn.jihe.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field must not be left blank, where the form has it. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Required.Filled.class)
public @interface Required {

  /** The rule that speaks when it is broken. */
  String code();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Tells whether a field is filled; a field the form does not have is nobody's fault. */
  final class Filled implements ConstraintValidator<Required, Field> {
    @Override
    public boolean isValid(Field field, ConstraintValidatorContext context) {
      return !field.isBlank();
    }
  }
}
