package cn.jihe.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** A form must not leave a required field blank, where it has it; {@link FormSchema} lists them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Required.Filled.class)
public @interface Required {

  /** The rule that speaks when it is broken. */
  String code();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Names each blank field; a field the form does not have is nobody's fault. */
  final class Filled implements ConstraintValidator<Required, Form> {
    @Override
    public boolean isValid(Form form, ConstraintValidatorContext context) {
      List<FieldPath> blank =
          FormSchema.standard().required(form.kind()).stream()
              .map(FormField::path)
              .filter(path -> form.field(path).filter(Field::isBlank).isPresent())
              .toList();
      context.disableDefaultConstraintViolation();
      for (FieldPath path : blank) {
        context
            .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
            .addPropertyNode(path.value())
            .addConstraintViolation();
      }
      return blank.isEmpty();
    }
  }
}
